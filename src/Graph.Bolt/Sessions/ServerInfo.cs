using Graph.Bolt.Connections;

namespace Graph.Bolt.Sessions;

/// <summary>The server behind a connection.</summary>
internal sealed class ServerInfo(BoltConnection connection) : IServerInfo
{
    public string Address { get; } = connection.Address.ToString();

    public string ProtocolVersion { get; } = connection.Version.ToString();

    public string Agent { get; } = connection.Agent;
}
