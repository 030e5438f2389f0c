#nullable disable annotations
using System.Globalization;

namespace Graph.Bolt;

/// <summary>A date without a time zone.</summary>
public sealed class LocalDate : IEquatable<LocalDate>, IComparable<LocalDate>
{
    private readonly DateOnly _date;

    /// <summary>The date of a moment.</summary>
    public LocalDate(DateTime date) : this(DateOnly.FromDateTime(date))
    {
    }

    /// <summary>The same date.</summary>
    public LocalDate(DateOnly date) => _date = date;

    /// <summary>A date by its parts.</summary>
    public LocalDate(int year, int month, int day) : this(new DateOnly(year, month, day))
    {
    }

    /// <summary>Year, 1 to 9999.</summary>
    public int Year => _date.Year;

    /// <summary>Month, 1 to 12.</summary>
    public int Month => _date.Month;

    /// <summary>Day of the month.</summary>
    public int Day => _date.Day;

    internal long EpochDays => _date.DayNumber - Temporal.EpochDay;

    /// <summary>Midnight of the date.</summary>
    public DateTime ToDateTime() => _date.ToDateTime(TimeOnly.MinValue);

    /// <summary>The same date.</summary>
    public DateOnly ToDateOnly() => _date;

    /// <inheritdoc/>
    public int CompareTo(LocalDate other) => other is null ? 1 : _date.CompareTo(other._date);

    /// <inheritdoc/>
    public bool Equals(LocalDate other) => other is not null && _date == other._date;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as LocalDate);

    /// <inheritdoc/>
    public override int GetHashCode() => _date.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => _date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
