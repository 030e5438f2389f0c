namespace Graph.Seeds.Population;

/// <summary>One number with its SIM. Times are seconds since the first day of the records, before it negative.</summary>
internal struct PhoneRecord
{
    public int Owner;
    public int NextOfOwner;
    public int Handset;
    public int Cell;
    public int OpenedAt;
    public int Outlet;
    public int Contact;
    public int Handler;
    public int Gang;
    public int ActiveFrom;
    public int ActiveUntil;

    /// <summary>Who held the number before it was given out again, or -1.</summary>
    public int PreviousOwner;
    public PhoneKind Kind;
    public bool IsStopped;
}
