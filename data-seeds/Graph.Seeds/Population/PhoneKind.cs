namespace Graph.Seeds.Population;

/// <summary>How a number is used.</summary>
internal enum PhoneKind : byte
{
    Private,

    /// <summary>Opened, sold, idle until its buyer uses it.</summary>
    Sold,

    /// <summary>In the hands of a caller in a den.</summary>
    Work,

    /// <summary>In a box that hosts many SIMs.</summary>
    Boxed,

    /// <summary>A courier's or salesman's: many strangers, few calls each.</summary>
    Trade,
}
