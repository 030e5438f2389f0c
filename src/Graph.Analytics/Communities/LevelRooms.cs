namespace Graph.Analytics;

/// <summary>Memory for the entries of the levels of <see cref="Leiden"/>: one is read while the other is written, all rounds long.</summary>
/// <remarks>No level has more entries than the ground; pages that no level reaches are never touched.</remarks>
internal sealed class LevelRooms(int entries)
{
    public (int[] Targets, float[] Weights) Even { get; } = Room(entries);

    public (int[] Targets, float[] Weights) Odd { get; } = Room(entries);

    private static (int[] Targets, float[] Weights) Room(int entries) =>
        (GC.AllocateUninitializedArray<int>(entries), GC.AllocateUninitializedArray<float>(entries));
}
