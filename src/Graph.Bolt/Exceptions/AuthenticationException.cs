#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The server does not know this user or password.</summary>
public class AuthenticationException : SecurityException
{
    /// <summary>An exception with the message of the server.</summary>
    public AuthenticationException(string message) : base(ServerCodes.Unauthorized, message)
    {
    }
}
