#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A query that is run in a managed transaction of its own, before its results are changed.</summary>
public interface IExecutableQuery<TIn, TOut> : IConfiguredQuery<TIn, TOut>
{
    /// <summary>Sets database, routing and the like.</summary>
    IExecutableQuery<TIn, TOut> WithConfig(QueryConfig config);

    /// <summary>Sets the parameters.</summary>
    IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object> parameters);

    /// <summary>Sets the parameters to the properties of an object.</summary>
    IExecutableQuery<TIn, TOut> WithParameters(object parameters);

    /// <summary>Reads the records as they come.</summary>
    IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<TIn>, Task<TResult>> streamProcessor);
}
