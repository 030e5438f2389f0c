#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A statement with its parameters.</summary>
public class Query
{
    /// <summary>A statement without parameters.</summary>
    public Query(string text) : this(text, (object)null)
    {
    }

    /// <summary>A statement whose parameters are the properties of an object.</summary>
    public Query(string text, object parameters) : this(text, ParameterObject.ToDictionary(parameters))
    {
    }

    /// <summary>A statement with named parameters.</summary>
    public Query(string text, IDictionary<string, object> parameters)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Text, Parameters) = (text, parameters ?? new Dictionary<string, object>());
    }

    /// <summary>The statement.</summary>
    public string Text { get; }

    /// <summary>The parameters by name.</summary>
    public IDictionary<string, object> Parameters { get; }

    /// <summary>The statement; parameters may be confidential.</summary>
    public override string ToString() => Text;
}
