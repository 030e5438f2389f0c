namespace Graph.Bolt;

/// <summary>A place in a statement.</summary>
public interface IInputPosition
{
    /// <summary>Characters before it.</summary>
    int Offset { get; }

    /// <summary>Line, from 1.</summary>
    int Line { get; }

    /// <summary>Column, from 1.</summary>
    int Column { get; }
}
