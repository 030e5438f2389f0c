namespace Graph.Web.Hosting.Imports;

/// <summary>Where an order stands.</summary>
public enum ImportOrderState
{
    /// <summary>Others are before it.</summary>
    Waiting,

    /// <summary>Being read.</summary>
    Running,

    /// <summary>In the store; an analysis is asked for.</summary>
    Finished,

    /// <summary>Could not be done.</summary>
    Failed,

    /// <summary>Stopped by the user.</summary>
    Cancelled,
}
