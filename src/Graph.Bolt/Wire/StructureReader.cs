using System.Globalization;

namespace Graph.Bolt.Wire;

/// <summary>Makes values of the structures of the protocol.</summary>
internal static class StructureReader
{
    /// <summary>The value of a structure.</summary>
    /// <exception cref="ProtocolException">The tag is unknown, or the fields are not those of the tag.</exception>
    public static object Of(byte tag, StructureFields fields)
    {
        try
        {
            return Read(tag, fields);
        }
        catch (Exception failure) when (failure is ArgumentException or OverflowException)
        {
            throw new ProtocolException(string.Create(CultureInfo.InvariantCulture, $"The server sent a structure 0x{tag:X2} out of range: {failure.Message}"));
        }
    }

    private static object Read(byte tag, StructureFields fields) => (tag, fields.Count) switch
    {
        (Tag.Node, 3 or 4) => new Node(fields.ElementId(3, 0), Texts(fields.List(1), fields), fields.Map(2)),
        (Tag.Relationship, 5 or 8) => new Relationship(
            fields.ElementId(5, 0), fields.ElementId(6, 1), fields.ElementId(7, 2), fields.Text(3), fields.Map(4)),
        (Tag.UnboundRelationship, 3 or 4) => new UnboundRelationship(fields.ElementId(3, 0), fields.Text(1), fields.Map(2)),
        (Tag.Path, 3) => Path(fields),
        (Tag.Date, 1) => new LocalDate(DateOnly.FromDayNumber(checked((int)(fields.Integer(0) + Temporal.EpochDay)))),
        (Tag.Time, 2) => new OffsetTime(new LocalTime(fields.Integer(0)), fields.Int32(1)),
        (Tag.LocalTime, 1) => new LocalTime(fields.Integer(0)),
        (Tag.LocalDateTime, 2) => new LocalDateTime(fields.Integer(0), fields.Int32(1)),
        (Tag.DateTime, 3) => new ZonedDateTime(fields.Integer(0), fields.Int32(1), Zone.Of(fields.Int32(2))),
        (Tag.DateTimeZoneId, 3) => new ZonedDateTime(fields.Integer(0), fields.Int32(1), Zone.Of(fields.Text(2))),
        (Tag.LegacyDateTime, 3) => new ZonedDateTime(checked(fields.Integer(0) - fields.Int32(2)), fields.Int32(1), Zone.Of(fields.Int32(2))),
        (Tag.LegacyDateTimeZoneId, 3) => LegacyZoned(fields.Integer(0), fields.Int32(1), fields.Text(2)),
        (Tag.Duration, 4) => new Duration(fields.Integer(0), fields.Integer(1), fields.Integer(2), fields.Int32(3)),
        (Tag.Point2D, 3) => new Point(fields.Int32(0), fields.Float(1), fields.Float(2)),
        (Tag.Point3D, 4) => new Point(fields.Int32(0), fields.Float(1), fields.Float(2), fields.Float(3)),
        _ => throw fields.Wrong(),
    };

    // The clock time is all that the old form has. A zone unknown here leaves it as if it were UTC.
    private static ZonedDateTime LegacyZoned(long localSeconds, int nanos, string zone)
    {
        var offset = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? (int)found.GetUtcOffset(DateTime.SpecifyKind(Temporal.At(localSeconds, nanos), DateTimeKind.Unspecified)).TotalSeconds
            : 0;
        return new ZonedDateTime(checked(localSeconds - offset), nanos, Zone.Of(zone));
    }

    private static string[] Texts(List<object?> items, StructureFields owner) => [.. items.Select(item => item as string ?? throw owner.Wrong())];

    /// <summary>Walks pairs of (relationship from 1, negative against its direction; node from 0), starting at node 0.</summary>
    private static WalkedPath Path(StructureFields fields)
    {
        Node[] nodes = [.. fields.List(0).Select(node => node as Node ?? throw fields.Wrong())];
        UnboundRelationship[] unbound = [.. fields.List(1).Select(relationship => relationship as UnboundRelationship ?? throw fields.Wrong())];
        var indices = fields.List(2);
        if (nodes.Length == 0 || indices.Count % 2 != 0)
            throw fields.Wrong();
        var walked = new List<INode> { nodes[0] };
        var relationships = new List<IRelationship>(indices.Count / 2);
        for (var i = 0; i < indices.Count; i += 2)
        {
            if (indices[i] is not long step || indices[i + 1] is not long place || step == 0 || step < -unbound.Length || step > unbound.Length ||
                place < 0 || place >= nodes.Length)
                throw fields.Wrong();
            INode from = walked[^1], to = nodes[place];
            relationships.Add(step > 0 ? unbound[step - 1].Bind(from, to) : unbound[-step - 1].Bind(to, from));
            walked.Add(to);
        }
        return new WalkedPath(walked, relationships);
    }
}
