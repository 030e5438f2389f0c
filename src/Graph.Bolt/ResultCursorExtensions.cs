#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Whole results at once.</summary>
public static class ResultCursorExtensions
{
    /// <summary>The only record.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static async Task<IRecord> SingleAsync(this IResultCursor result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!await result.FetchAsync().ConfigureAwait(false))
            throw new InvalidOperationException("The result is empty.");
        var record = result.Current;
        if (await result.FetchAsync().ConfigureAwait(false))
            throw new InvalidOperationException("The result contains more than one element.");
        return record;
    }

    /// <summary>What is made of the only record.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static async Task<T> SingleAsync<T>(this IResultCursor result, Func<IRecord, T> operation) =>
        operation(await result.SingleAsync().ConfigureAwait(false));

    /// <summary>All records.</summary>
    public static Task<List<IRecord>> ToListAsync(this IResultCursor result, CancellationToken cancellationToken) => result.ToListAsync(0, cancellationToken);

    /// <summary>All records.</summary>
    public static Task<List<IRecord>> ToListAsync(this IResultCursor result, int initialCapacity = 0, CancellationToken cancellationToken = default) =>
        result.ToListAsync(record => record, initialCapacity, cancellationToken);

    /// <summary>What is made of each record.</summary>
    public static async Task<List<T>> ToListAsync<T>(
        this IResultCursor result, Func<IRecord, T> operation, int initialCapacity = 0, CancellationToken cancellationToken = default)
    {
        var list = new List<T>(initialCapacity);
        await foreach (var record in result.WithCancellation(cancellationToken).ConfigureAwait(false))
            list.Add(operation(record));
        return list;
    }

    /// <summary>Does something with each record and gives the summary.</summary>
    public static async Task<IResultSummary> ForEachAsync(
        this IResultCursor result, Action<IRecord> operation, CancellationToken cancellationToken = default)
    {
        await foreach (var record in result.WithCancellation(cancellationToken).ConfigureAwait(false))
            operation(record);
        return await result.ConsumeAsync().ConfigureAwait(false);
    }
}
