namespace Graph.Linkage.Store;

/// <summary>Outcome of a query to a provider.</summary>
public enum QueryResult
{
    /// <summary>Rows came back.</summary>
    Data,

    /// <summary>Answered: there is nothing.</summary>
    Empty,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Not answered yet.</summary>
    Pending,
}
