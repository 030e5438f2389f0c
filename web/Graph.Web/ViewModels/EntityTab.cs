namespace Graph.Web.ViewModels;

/// <summary>Part of an object's page.</summary>
public enum EntityTab
{
    /// <summary>Attributes and what the run says.</summary>
    Facts,

    /// <summary>The object and its neighbours, drawn.</summary>
    Canvas,

    /// <summary>Links.</summary>
    Links,

    /// <summary>Events in time order.</summary>
    Events,

    /// <summary>Source rows that mention the object.</summary>
    Rows,

    /// <summary>Query records.</summary>
    Coverage,
}
