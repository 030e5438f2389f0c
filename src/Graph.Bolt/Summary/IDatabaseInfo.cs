#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The database that ran a statement.</summary>
public interface IDatabaseInfo
{
    /// <summary>Its name; null when the server does not say.</summary>
    string Name { get; }
}
