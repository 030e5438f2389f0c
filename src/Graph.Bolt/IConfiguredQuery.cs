#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A query whose results are filtered and changed.</summary>
public interface IConfiguredQuery<TIn, TOut>
{
    /// <summary>Keeps what the filter accepts.</summary>
    IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter);

    /// <summary>Makes something of each result.</summary>
    IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map);

    /// <summary>Makes one thing of all results.</summary>
    IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate);

    /// <summary>Makes one thing of all results.</summary>
    IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, TOut, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult);

    /// <summary>Runs it.</summary>
    Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default);
}
