using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MatonTwilio.Sandbox;

/// <summary>Keeps a history in a file: a line of JSON for the start, and one for each change.</summary>
internal static class StateFile
{
    /// <summary>Reads a file; null where there is none.</summary>
    /// <exception cref="InvalidDataException">It cannot be read, is no state file, or is one of another format.</exception>
    public static SandboxHistory? Read(string path) => Guard(() =>
    {
        if (!File.Exists(path))
        {
            return null;
        }

        if (new FileInfo(path).Length == 0)
        {
            // Also a device or a pipe: it could be read without an end, and must not be replaced.
            throw Problem(path, 1);
        }

        var lines = File.ReadLines(path).ToList();
        var header = Parse(path, 1, lines[0], StateJson.Default.StateHeader);
        return header.Format == StateHeader.CurrentFormat
            ? new SandboxHistory(header, lines.Skip(1).Select((line, index) => ParseChange(path, index + 2, line)))
            : throw new InvalidDataException($"{path} has the format {header.Format} of a sandbox's state. This version reads the format {StateHeader.CurrentFormat}.");
    });

    /// <summary>Writes a file that only its owner may read: beside the one that is there, which it then replaces whole.</summary>
    /// <exception cref="InvalidDataException">It cannot be written.</exception>
    public static void Write(string path, SandboxHistory history) => Guard(() =>
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = OwnerOnlyFile.Open(temporary, FileMode.CreateNew))
            {
                using var buffer = new BufferedStream(file);
                WriteLine(buffer, history.Header, StateJson.Default.StateHeader);
                foreach (var change in history.Changes)
                {
                    WriteLine(buffer, change, StateJson.Default.SandboxChange);
                }

                buffer.Flush();
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    });

    // A start can also fail because of the port: a problem with the file has another exception.
    private static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The sandbox's state cannot be kept: {error.Message}", error);
        }
    }

    private static void WriteLine<T>(Stream stream, T line, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(stream, line, type);
        stream.WriteByte((byte)'\n');
    }

    private static SandboxChange ParseChange(string path, int number, string line)
        => Parse(path, number, line, StateJson.Default.SandboxChange) is { Method: not null, Path: not null, Form: not null } change ? change : throw Problem(path, number);

    private static T Parse<T>(string path, int number, string line, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw Problem(path, number);
        }
        catch (JsonException)
        {
            throw Problem(path, number);
        }
    }

    private static InvalidDataException Problem(string path, int line) => new($"{path} is not the state of a sandbox: line {line} cannot be read.");
}
