#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Takes the events of a driver.</summary>
public interface ILogger
{
    /// <summary>Something failed.</summary>
    void Error(Exception cause, string message, params object[] args);

    /// <summary>Something was wrong and could be mended.</summary>
    void Warn(Exception cause, string message, params object[] args);

    /// <summary>Something worth knowing.</summary>
    void Info(string message, params object[] args);

    /// <summary>Something worth knowing when looking for a fault.</summary>
    void Debug(string message, params object[] args);

    /// <summary>Every step.</summary>
    void Trace(string message, params object[] args);

    /// <summary>Whether <see cref="Trace"/> goes anywhere.</summary>
    bool IsTraceEnabled();

    /// <summary>Whether <see cref="Debug"/> goes anywhere.</summary>
    bool IsDebugEnabled();
}
