namespace Graph.Seeds.Population;

/// <summary>One person. Lists of numbers and accounts are chained through their records; -1 ends a chain.</summary>
internal struct PersonRecord
{
    public int Household;
    public int Workplace;
    public int FirstPhone;
    public int FirstAccount;
    public int PrimaryAccount;
    public int Gang;
    public int ActiveFrom;
    public int ActiveUntil;
    public int Handset;
    public short BirthYear;
    public short County;
    public short IdSlot;
    public byte Module;
    public Role Role;
    public Disguise Disguise;
    public bool IsMale;
    public bool IsBoss;
    public bool IsVictim;
    public bool IsSupplier;

    /// <summary>Number used at home: the person's own, never a sold one.</summary>
    public int Primary;
}
