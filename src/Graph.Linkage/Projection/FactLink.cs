namespace Graph.Linkage.Projection;

/// <summary>A link between two entities of a <see cref="FactTable"/>.</summary>
/// <param name="Lid">Store number, for evidence only.</param>
/// <param name="From">Index of the start.</param>
/// <param name="To">Index of the end.</param>
/// <param name="Type">Type.</param>
/// <param name="Count">Events and undated sightings it stands for.</param>
/// <param name="SumFen">Sum in fen.</param>
/// <param name="First">UTC ticks, <see cref="long.MinValue"/> where unknown.</param>
/// <param name="Last">UTC ticks, <see cref="long.MinValue"/> where unknown.</param>
/// <param name="Weight">Mapped weight, NaN where none.</param>
public readonly record struct FactLink(
    long Lid, int From, int To, string Type, long Count, long SumFen, long First, long Last, double Weight)
{
    /// <summary>The end that is not <paramref name="entity"/>; itself for a loop.</summary>
    public int Other(int entity) => From == entity ? To : From;
}
