using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>A person or company as a name cell and a document cell state it.</summary>
/// <param name="Name">Name, or null.</param>
/// <param name="Id">Who it is, or null where no usable document stands in the row.</param>
/// <param name="Document">Number of a document that is neither an identity card nor a credit code, or null.</param>
internal readonly record struct Party(string? Name, EntityId? Id, string? Document)
{
    /// <summary>Whether the document made this a person or a masked person, not a company.</summary>
    public bool IsPerson => Id is { Kind: not EntityKinds.Company };

    /// <summary>
    /// Reads the two cells. Where the name cell holds an identity number and the document cell does not, the columns of the row were
    /// swapped: the row is repaired.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="nameField">Field of the name.</param>
    /// <param name="idField">Field of the number.</param>
    /// <param name="typeField">Field that names the type of document, or null.</param>
    /// <param name="subjectKey">Key of the entity the party hangs on, for partly hidden numbers.</param>
    /// <param name="isStrict">Whether a faulty number rejects the row; else it is left out with a warning.</param>
    public static Party Read(RowBuilder row, string nameField, string idField, string? typeField, string subjectKey, bool isStrict)
    {
        var (name, number) = (row.Text(nameField), (string?)row.Raw(idField));
        if (name is not null && IdCard.Read(name).Key is not null && IdCard.Read(number ?? "").Key is null)
        {
            (name, number) = (RowBuilder.TextOf(number ?? ""), name);
            row.Repaired();
            row.Warn("columns.swapped");
        }
        if (number is null || IdentifierText.IsNull(number))
            return new Party(name, null, null);
        if (typeField is not null && row.Text(typeField) is { } type && !IsIdentityCard(type) && !IsLicence(type))
            return new Party(name, null, IdentifierText.Clean(number));
        return Of(row, name, number, idField, subjectKey, isStrict);
    }

    /// <summary>The party with a number of an identity card, a credit code, or a partly hidden one; see <see cref="Read"/>.</summary>
    public static Party Of(RowBuilder row, string? name, string number, string idField, string subjectKey, bool isStrict) => MaskedText.IsMasked(number)
        ? new Party(name, new EntityId(EntityKinds.MaskedId, $"{EntityKinds.PrefixOf(EntityKinds.Person)}/{IdentifierText.Clean(number)}@{subjectKey}"), null)
        : new Party(name, Identify(row, idField, number, isStrict), null);

    /// <summary>The entity of the party in the row, with its name; null where it has no document.</summary>
    public int? AddTo(RowBuilder row)
    {
        if (Id is not { } id)
            return null;
        var entity = row.Add(id);
        row.Attribute(entity, AttributeNames.Name, Name);
        return entity;
    }

    /// <summary>The entity of the party; a bare name becomes a person that hangs on <paramref name="subjectKey"/>; null without either.</summary>
    public int? AddNamed(RowBuilder row, string subjectKey)
    {
        if (Id is not null)
            return AddTo(row);
        if (Name is null)
            return null;
        var entity = row.Add(EntityKinds.Person, NamedKey(subjectKey, Name));
        row.Attribute(entity, AttributeNames.Name, Name);
        return entity;
    }

    /// <summary>Key of a person without a document.</summary>
    public static string NamedKey(string subjectKey, string name) => $"@{subjectKey}/{name}";

    private static EntityId? Identify(RowBuilder row, string idField, string number, bool isStrict)
    {
        var card = IdCard.Read(number);
        if (card.Key is not null)
            return new EntityId(EntityKinds.Person, row.Taken(card, number)!);
        var code = CreditCode.Read(number);
        // Any 18 digits fit the form of a credit code, a mistyped identity number among them.
        if (code.Key is not null && (code.Warnings.Count == 0 || code.Key.AsSpan(0, 17).IndexOfAnyInRange('A', 'Z') >= 0))
            return new EntityId(EntityKinds.Company, row.Taken(code, number)!);
        if (isStrict)
            row.Fail(idField, card.Fault!);
        else
            row.Omit(row.ColumnOf(idField), card.Fault!, number);
        return null;
    }

    private static bool IsIdentityCard(string type) => type.Contains("身份") || type.Contains("居住证") || type.Contains("户口") || type is "ID" or "1" or "01";

    private static bool IsLicence(string type) => type.Contains("信用代码") || type.Contains("营业执照") || type.Contains("执照");
}
