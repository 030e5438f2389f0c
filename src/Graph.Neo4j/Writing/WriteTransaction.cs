namespace Graph.Neo4j;

/// <summary>The one writing transaction of the moment: it holds the store's lock, its counters and its sums.</summary>
internal sealed class WriteTransaction : Statements
{
    private long _lastNumber;

    private WriteTransaction(IAsyncQueryRunner runner, IRecord state, DateTimeOffset now, CancellationToken cancellation) : base(runner, cancellation)
    {
        Now = now;
        _lastNumber = state.Long("lastNumber");
        Generation = state.Long("generation");
        (CountOfEntities, CountOfLinks, CountOfEvents, CountOfSightings) = (state.Long("entities"), state.Long("links"), state.Long("events"), state.Long("sightings"));
        (Entities, Links, Sightings) = (Records.Number(state.Bytes("sumEntities")), Records.Number(state.Bytes("sumLinks")), Records.Number(state.Bytes("sumSightings")));
        OwesClocks = state["owesClocks"] is true;
        ArrangedUpTo = state.LongOrNull("arrangedUpTo");
    }

    public DateTimeOffset Now { get; }

    /// <summary>Sum over entities with attributes.</summary>
    public UInt128 Entities { get; set; }

    /// <summary>Sum over links and events.</summary>
    public UInt128 Links { get; set; }

    /// <summary>Sum over sightings.</summary>
    public UInt128 Sightings { get; set; }

    public long CountOfEntities { get; set; }

    public long CountOfLinks { get; set; }

    public long CountOfEvents { get; set; }

    public long CountOfSightings { get; set; }

    /// <summary>Grows whenever sightings are taken away.</summary>
    public long Generation { get; set; }

    /// <summary>Whether transfers changed since the clocks were compared.</summary>
    public bool OwesClocks { get; set; }

    /// <summary>Link up to which transfers are arranged by the clock offsets in force; null when all are.</summary>
    public long? ArrangedUpTo { get; set; }

    /// <summary>Takes the lock and enters the marker.</summary>
    /// <exception cref="AlreadyCommittedException">A transaction of this id was committed.</exception>
    public static async Task<WriteTransaction> BeginAsync(IAsyncQueryRunner runner, string id, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            var state = await new Statements(runner, cancellation).QueryAsync("transaction-begin", ("id", id));
            return new WriteTransaction(runner, state.Single(), now, cancellation);
        }
        catch (ClientException e) when (Neo4jFaults.IsViolation(e))
        {
            throw new AlreadyCommittedException();
        }
    }

    /// <summary>The next number for an entity, link, page or source.</summary>
    public long NextNumber() => ++_lastNumber;

    public Task SaveAsync() => QueryAsync(
        "transaction-end", ("state", new Dictionary<string, object?>
        {
            ["lastNumber"] = _lastNumber, ["generation"] = Generation, ["owesClocks"] = OwesClocks, ["arrangedUpTo"] = ArrangedUpTo,
            ["entities"] = CountOfEntities, ["links"] = CountOfLinks, ["events"] = CountOfEvents, ["sightings"] = CountOfSightings,
            ["sumEntities"] = Records.Blob(Entities), ["sumLinks"] = Records.Blob(Links), ["sumSightings"] = Records.Blob(Sightings),
        }));
}
