#nullable disable annotations
namespace Graph.Bolt;

/// <summary>What the server says about a run.</summary>
public interface IResultSummary
{
    /// <summary>The statement with its parameters.</summary>
    Query Query { get; }

    /// <summary>What was changed.</summary>
    ICounters Counters { get; }

    /// <summary>What kind of statement it was.</summary>
    QueryType QueryType { get; }

    /// <summary>Whether there is a plan.</summary>
    bool HasPlan { get; }

    /// <summary>The plan of EXPLAIN or PROFILE; null for other statements.</summary>
    IPlan Plan { get; }

    /// <summary>What the server has to say about the statement.</summary>
    IList<INotification> Notifications { get; }

    /// <summary>Time until the first record was there; -1 ms when the server does not say.</summary>
    TimeSpan ResultAvailableAfter { get; }

    /// <summary>Time until the last record was gone; -1 ms when the server does not say.</summary>
    TimeSpan ResultConsumedAfter { get; }

    /// <summary>The server.</summary>
    IServerInfo Server { get; }

    /// <summary>The database.</summary>
    IDatabaseInfo Database { get; }
}
