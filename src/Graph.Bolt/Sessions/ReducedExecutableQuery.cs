namespace Graph.Bolt.Sessions;

/// <summary>A query whose records become one result.</summary>
internal sealed class ReducedExecutableQuery<TOut>(
    Driver driver, Query query, QueryConfig config, Func<IAsyncEnumerable<IRecord>, Task<TOut>> process) : IReducedExecutableQuery<TOut>
{
    public async Task<EagerResult<TOut>> ExecuteAsync(CancellationToken token = default)
    {
        var before = driver.QueryBookmarks;
        var session = (Session)driver.AsyncSession(Configure(before));
        session.Cancellation = token;
        await using (session.ConfigureAwait(false))
        {
            var result = config.Routing == RoutingControl.Readers
                ? await session.ExecuteReadAsync(RunAsync).ConfigureAwait(false)
                : await session.ExecuteWriteAsync(RunAsync).ConfigureAwait(false);
            driver.RememberBookmarks(before, session.LastBookmarks.Values);
            return result;
        }
    }

    private Action<SessionConfigBuilder> Configure(BookmarkSet before) => builder =>
    {
        builder.WithBookmarks(before);
        if (config.Database is not null)
            builder.WithDatabase(config.Database);
        if (config.ImpersonatedUser is not null)
            builder.WithImpersonatedUser(config.ImpersonatedUser);
    };

    private async Task<EagerResult<TOut>> RunAsync(IAsyncQueryRunner runner)
    {
        var cursor = await runner.RunAsync(query).ConfigureAwait(false);
        var keys = await cursor.KeysAsync().ConfigureAwait(false);
        var result = await process(cursor).ConfigureAwait(false);
        return new EagerResult<TOut> { Keys = keys, Result = result, Summary = await cursor.ConsumeAsync().ConfigureAwait(false) };
    }
}
