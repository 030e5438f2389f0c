#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A query with one result.</summary>
public interface IReducedExecutableQuery<TOut>
{
    /// <summary>Runs it.</summary>
    Task<EagerResult<TOut>> ExecuteAsync(CancellationToken token = default);
}
