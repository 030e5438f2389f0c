#nullable disable annotations
namespace Graph.Bolt;

/// <summary>How an <see cref="IExecutableQuery{TIn,TOut}"/> is run.</summary>
public class QueryConfig
{
    /// <summary>Sets what differs from the default.</summary>
    /// <param name="routing">Which servers may answer.</param>
    /// <param name="database">Database; null for the home database of the user.</param>
    /// <param name="impersonatedUser">User whose rights are taken on; null for none.</param>
    public QueryConfig(RoutingControl routing = RoutingControl.Writers, string database = null, string impersonatedUser = null) =>
        (Routing, Database, ImpersonatedUser) = (routing, database, impersonatedUser);

    /// <summary>Which servers may answer.</summary>
    public RoutingControl Routing { get; }

    /// <summary>Database; null for the home database of the user.</summary>
    public string Database { get; }

    /// <summary>User whose rights are taken on; null for none.</summary>
    public string ImpersonatedUser { get; }
}
