#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The server forgot the rights of the user; a new connection asks for them again.</summary>
public class AuthorizationException : SecurityException
{
    /// <summary>An exception with the message of the server.</summary>
    public AuthorizationException(string message) : base(ServerCodes.AuthorizationExpired, message)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
