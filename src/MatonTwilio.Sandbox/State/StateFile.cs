using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MatonTwilio.Sandbox;

/// <summary>Stores a history in a file, with a line of JSON for the initial state and one for each change.</summary>
internal static class StateFile
{
    /// <summary>Reads a file; null if it does not exist.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read, is not a state file, or has another format.</exception>
    public static SandboxHistory? Read(string path) => Guard(() =>
    {
        if (!File.Exists(path))
        {
            return null;
        }

        if (new FileInfo(path).Length == 0)
        {
            // This includes a device or a pipe, which may have no end and must not be replaced.
            throw Problem(path, 1);
        }

        var lines = File.ReadLines(path).ToList();
        var header = Parse(path, 1, lines[0], StateJson.Default.StateHeader);
        return header.Format == StateHeader.CurrentFormat
            ? new SandboxHistory(header, lines.Skip(1).Select((line, index) => ParseChange(path, index + 2, line)))
            : throw new InvalidDataException($"{path} has the format {header.Format} of a sandbox's state. This version reads the format {StateHeader.CurrentFormat}.");
    });

    /// <summary>Writes a file that only its owner can read. It is written under another name, and then replaces the existing file.</summary>
    /// <exception cref="InvalidDataException">The file cannot be written.</exception>
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

    // A problem with the file gets its own exception, because a start can also fail because of the port.
    private static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The state of the sandbox cannot be read or written: {error.Message}", error);
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
