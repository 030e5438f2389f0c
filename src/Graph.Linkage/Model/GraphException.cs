namespace Graph.Linkage.Model;

/// <summary>A failure that has a stable code and a text for the user; callers map the code to an exit code or a page.</summary>
public class GraphException : Exception
{
    /// <summary>A failure with a message and, where it helps, what to do.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="inner">The cause, or null.</param>
    public GraphException(UserMessage message, Exception? inner = null)
        : base(message.Code + (message.Arguments.Count == 0 ? "" : ": " + string.Join(", ", message.Arguments)), inner) =>
        UserMessage = message;

    /// <summary>What to tell the user.</summary>
    public UserMessage UserMessage { get; }

    /// <summary>The stable code.</summary>
    public string Code => UserMessage.Code;
}
