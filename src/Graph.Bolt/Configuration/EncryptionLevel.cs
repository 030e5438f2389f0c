namespace Graph.Bolt;

/// <summary>Whether connections use TLS.</summary>
public enum EncryptionLevel
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>They do.</summary>
    Encrypted,
}
