namespace Graph.Bolt;

/// <summary>What a notification is about.</summary>
public enum Category
{
    /// <summary>A hint that cannot be followed.</summary>
    Hint,

    /// <summary>A statement that could be written better.</summary>
    Unrecognized,

    /// <summary>Something the server does not support.</summary>
    Unsupported,

    /// <summary>A statement that may be slow.</summary>
    Performance,

    /// <summary>Something that will be gone.</summary>
    Deprecation,

    /// <summary>Anything else.</summary>
    Generic,
}
