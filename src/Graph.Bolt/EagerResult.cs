#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A whole result.</summary>
public sealed class EagerResult<T>
{
    internal EagerResult()
    {
    }

    /// <summary>Names of the columns.</summary>
    public string[] Keys { get; init; }

    /// <summary>What was made of the records.</summary>
    public T Result { get; init; }

    /// <summary>What the server says about the run.</summary>
    public IResultSummary Summary { get; init; }

    /// <summary>All three.</summary>
    public void Deconstruct(out T result, out IResultSummary summary, out string[] keys) => (result, summary, keys) = (Result, Summary, Keys);

    /// <summary>Result and summary.</summary>
    public void Deconstruct(out T result, out IResultSummary summary) => (result, summary) = (Result, Summary);
}
