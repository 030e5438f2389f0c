#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The token with which the connection was opened is no longer valid.</summary>
public class TokenExpiredException : SecurityException
{
    /// <summary>An exception with the message of the server.</summary>
    public TokenExpiredException(string message) : base(ServerCodes.TokenExpired, message)
    {
    }
}
