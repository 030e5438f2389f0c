#nullable disable annotations
namespace Graph.Bolt;

/// <summary>An operator of a plan with those that feed it.</summary>
public interface IPlan
{
    /// <summary>Name of the operator, with the database behind an @.</summary>
    string OperatorType { get; }

    /// <summary>What it was given and, with PROFILE, what it cost.</summary>
    IDictionary<string, object> Arguments { get; }

    /// <summary>Variables it knows.</summary>
    IList<string> Identifiers { get; }

    /// <summary>Operators that feed it.</summary>
    IList<IPlan> Children { get; }
}
