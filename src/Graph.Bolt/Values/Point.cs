#nullable disable annotations
using System.Globalization;

namespace Graph.Bolt;

/// <summary>A point in two or three dimensions.</summary>
public sealed class Point : IEquatable<Point>
{
    /// <summary>A point in two dimensions; 4326 is WGS-84, 7203 cartesian.</summary>
    public Point(int srId, double x, double y) : this(srId, x, y, double.NaN)
    {
    }

    /// <summary>A point in three dimensions; 4979 is WGS-84, 9157 cartesian.</summary>
    public Point(int srId, double x, double y, double z) => (SrId, X, Y, Z) = (srId, x, y, z);

    /// <summary>Number of the reference system.</summary>
    public int SrId { get; }

    /// <summary>First coordinate: the longitude in WGS-84.</summary>
    public double X { get; }

    /// <summary>Second coordinate: the latitude in WGS-84.</summary>
    public double Y { get; }

    /// <summary>Third coordinate; NaN in two dimensions.</summary>
    public double Z { get; }

    internal bool IsThreeDimensional => !double.IsNaN(Z);

    /// <inheritdoc/>
    public bool Equals(Point other) => other is not null && SrId == other.SrId && X.Equals(other.X) && Y.Equals(other.Y) && Z.Equals(other.Z);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as Point);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SrId, X, Y, Z);

    /// <inheritdoc/>
    public override string ToString() => IsThreeDimensional
        ? string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}, z={Z}}}")
        : string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}}}");
}
