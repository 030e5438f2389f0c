using Graph.Bolt.Connections;

namespace Graph.Bolt.Sessions;

/// <summary>What the answers to RUN and to the last PULL say about a run.</summary>
internal sealed class ResultSummary : IResultSummary
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromMilliseconds(-1);

    public ResultSummary(Query query, IServerInfo server, Reply run, Reply end)
    {
        (Query, Server) = (query, server);
        Counters = new Counters(end.Metadata.GetValueOrDefault("stats") as Dictionary<string, object?> ?? []);
        QueryType = end.Text("type") switch
        {
            "r" => QueryType.ReadOnly,
            "rw" => QueryType.ReadWrite,
            "w" => QueryType.WriteOnly,
            "s" => QueryType.SchemaWrite,
            _ => QueryType.Unknown,
        };
        Plan = Sessions.Plan.Of(end.Metadata.GetValueOrDefault("profile") ?? end.Metadata.GetValueOrDefault("plan"))!;
        Notifications = [.. NotificationsOf(end)];
        ResultAvailableAfter = Milliseconds(run.Number("t_first"));
        ResultConsumedAfter = Milliseconds(end.Number("t_last"));
        Database = new DatabaseInfo((end.Text("db") ?? run.Text("db"))!);
    }

    public Query Query { get; }

    public ICounters Counters { get; }

    public QueryType QueryType { get; }

    public bool HasPlan => Plan is not null;

    public IPlan Plan { get; }

    public IList<INotification> Notifications { get; }

    public TimeSpan ResultAvailableAfter { get; }

    public TimeSpan ResultConsumedAfter { get; }

    public IServerInfo Server { get; }

    public IDatabaseInfo Database { get; }

    private static IEnumerable<INotification> NotificationsOf(Reply end)
    {
        var old = (end.Metadata.GetValueOrDefault("notifications") as List<object?> ?? []).OfType<Dictionary<string, object?>>().Select(Notification.OfNotification);
        var statuses = (end.Metadata.GetValueOrDefault("statuses") as List<object?> ?? [])
            .OfType<Dictionary<string, object?>>().Where(status => status.ContainsKey("neo4j_code")).Select(Notification.OfStatus);
        return old.Concat(statuses);
    }

    private static TimeSpan Milliseconds(long? number) => number is { } value ? TimeSpan.FromMilliseconds(value) : Unsaid;
}
