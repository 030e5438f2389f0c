#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The user is known and may not do this.</summary>
public class ForbiddenException : SecurityException
{
    /// <summary>An exception with the message of the server.</summary>
    public ForbiddenException(string message) : base(ServerCodes.Forbidden, message)
    {
    }
}
