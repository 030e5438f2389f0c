#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The records of the result are gone: it was consumed, or its transaction or session ended.</summary>
public class ResultConsumedException : ClientException
{
    /// <summary>An exception that says what was tried.</summary>
    public ResultConsumedException(string message) : base(message)
    {
    }
}
