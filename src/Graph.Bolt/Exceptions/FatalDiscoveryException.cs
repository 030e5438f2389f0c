#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The database that was asked for does not exist.</summary>
public class FatalDiscoveryException : ClientException
{
    /// <summary>An exception with the code of the server.</summary>
    public FatalDiscoveryException(string code, string message) : base(code, message)
    {
    }
}
