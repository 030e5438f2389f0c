using System.Runtime.CompilerServices;

namespace Graph.Bolt.Sessions;

/// <summary>A query that is run in a managed transaction of its own; filters and maps are laid over the stream of its records.</summary>
internal sealed class ExecutableQuery<TIn, TOut>(
    Driver driver, Query query, QueryConfig config, Func<IAsyncEnumerable<IRecord>, IAsyncEnumerable<TOut>> shape) : IExecutableQuery<TIn, TOut>
{
    public IExecutableQuery<TIn, TOut> WithConfig(QueryConfig newConfig) => new ExecutableQuery<TIn, TOut>(driver, query, newConfig ?? new QueryConfig(), shape);

    public IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object> parameters) =>
        new ExecutableQuery<TIn, TOut>(driver, new Query(query.Text, parameters), config, shape);

    public IExecutableQuery<TIn, TOut> WithParameters(object parameters) =>
        new ExecutableQuery<TIn, TOut>(driver, new Query(query.Text, parameters), config, shape);

    // The stream of the query itself: TIn is IRecord wherever the public surface can reach this.
    public IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<TIn>, Task<TResult>> streamProcessor) =>
        new ReducedExecutableQuery<TResult>(driver, query, config, records => streamProcessor((IAsyncEnumerable<TIn>)shape(records)));

    public IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter) =>
        new ExecutableQuery<TIn, TOut>(driver, query, config, records => Where(shape(records), filter));

    public IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map) =>
        new ExecutableQuery<TOut, TNext>(driver, query, config, records => Select(shape(records), map));

    public IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate) =>
        WithReduce(seed, accumulate, static result => result);

    public IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, TOut, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult) =>
        new ReducedExecutableQuery<TResult>(driver, query, config, async records =>
        {
            var result = seed();
            await foreach (var item in shape(records).ConfigureAwait(false))
                result = accumulate(result, item);
            return selectResult(result);
        });

    public Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default) => WithReduce(
        static () => new List<TOut>(),
        static (list, item) =>
        {
            list.Add(item);
            return list;
        },
        static list => (IReadOnlyList<TOut>)list).ExecuteAsync(token);

    private static async IAsyncEnumerable<TOut> Where(
        IAsyncEnumerable<TOut> items, Func<TOut, bool> filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var item in items.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (filter(item))
                yield return item;
        }
    }

    private static async IAsyncEnumerable<TNext> Select<TNext>(
        IAsyncEnumerable<TOut> items, Func<TOut, TNext> map, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var item in items.WithCancellation(cancellation).ConfigureAwait(false))
            yield return map(item);
    }
}
