using Graph.Seeds.Files;
using Graph.Seeds.Stories;
using Graph.Seeds.World;

namespace Graph.Seeds;

/// <summary>The demo set 合成·三条线索: four gangs and the people beside them, as files an investigator would hold.</summary>
public static class DemoWorld
{
    /// <summary>Writes the files of one seed and, apart from them, its truth. Files of the same names are replaced.</summary>
    /// <param name="seed">The same seed gives the same bytes on every machine.</param>
    /// <param name="outFolder">Receives the seven folders and their README.</param>
    /// <param name="truthFolder">Receives the *.truth.csv files; must not lie inside <paramref name="outFolder"/>.</param>
    public static void Generate(ulong seed, string outFolder, string truthFolder)
    {
        var world = Tell(seed);
        var files = FilesOf(world);
        foreach (var file in files.Append(new PlannedFile("README.md", SetReadme.Write(world, files), null, "")))
            Save(Path.Combine(outFolder, file.Path), file.Content);
        foreach (var (name, content) in TruthFiles.Write(world, files))
            Save(Path.Combine(truthFolder, name), content);
    }

    internal static IReadOnlyList<PlannedFile> FilesOf(WorldState world) =>
    [
        CaseFile.Write(world), .. RegistrationFiles.Write(world), .. CallFiles.Write(world), DeviceFile.Write(world),
        AccountFile.Write(world), .. StatementFiles.Write(world), .. OtherFiles.Write(world),
    ];

    internal static WorldState Tell(ulong seed)
    {
        var world = new WorldState(seed);
        var cards = CardGang.Tell(world);
        var goip = GoipDen.Tell(world, cards);
        var room = LaunderingRoom.Tell(world, cards);
        var den = CallDen.Tell(world);
        Casebook.Tell(world, cards, goip, room, den);
        var neighbourhood = EverydayLife.RaiseFamilies(world);
        EverydayLife.Befriend(world);
        Camouflage.Tell(world, neighbourhood, cards, room, den);
        EverydayLife.Fill(world);
        return world;
    }

    private static void Save(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
