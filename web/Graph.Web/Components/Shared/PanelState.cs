namespace Graph.Web.Components.Shared;

/// <summary>The four states every view has.</summary>
public enum PanelState
{
    /// <summary>Being read.</summary>
    Loading,

    /// <summary>Read, and there is nothing: the panel says what to do.</summary>
    Empty,

    /// <summary>Could not be read: the panel says what happened.</summary>
    Error,

    /// <summary>The content is shown.</summary>
    Data,
}
