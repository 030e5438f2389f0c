#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The server that ran a statement.</summary>
public interface IServerInfo
{
    /// <summary>Host and port.</summary>
    string Address { get; }

    /// <summary>Version of the protocol, as 5.8.</summary>
    string ProtocolVersion { get; }

    /// <summary>Name and version, as Neo4j/5.26.24.</summary>
    string Agent { get; }
}
