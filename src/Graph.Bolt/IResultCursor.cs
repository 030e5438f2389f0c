#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The records of a result, one after the other; valid inside its transaction.</summary>
public interface IResultCursor : IAsyncEnumerable<IRecord>
{
    /// <summary>The record that was fetched last.</summary>
    /// <exception cref="InvalidOperationException">None was.</exception>
    IRecord Current { get; }

    /// <summary>Whether records may still come.</summary>
    bool IsOpen { get; }

    /// <summary>Names of the columns.</summary>
    Task<string[]> KeysAsync();

    /// <summary>Throws the rest away and gives the summary.</summary>
    Task<IResultSummary> ConsumeAsync();

    /// <summary>The next record without moving on; null at the end.</summary>
    Task<IRecord> PeekAsync();

    /// <summary>Moves to the next record; false at the end.</summary>
    Task<bool> FetchAsync();
}
