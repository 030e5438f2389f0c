namespace Graph.Seeds.Profiles;

/// <summary>What a planted gang does.</summary>
internal enum GangType : byte
{
    CardTrafficking,
    GoipDen,
    WaterHouse,
    CallDen,
    FullChain,
    Sleeper,
}
