#nullable disable annotations
namespace Graph.Bolt;

/// <summary>What the server has to say about a statement.</summary>
public interface INotification
{
    /// <summary>Code.</summary>
    string Code { get; }

    /// <summary>Title.</summary>
    string Title { get; }

    /// <summary>Description.</summary>
    string Description { get; }

    /// <summary>Where in the statement; null when nowhere.</summary>
    IInputPosition Position { get; }

    /// <summary>How grave it is, as the server writes it.</summary>
    string RawSeverityLevel { get; }

    /// <summary>What it is about, as the server writes it.</summary>
    string RawCategory { get; }
}
