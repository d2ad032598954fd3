using System.Text;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>The file of a report. It replaces the previous file only when it is complete.</summary>
/// <param name="path">Its full path in the file system.</param>
/// <param name="isKept">Whether an existing file is not replaced.</param>
/// <param name="isForced">Whether a read-only file is replaced.</param>
internal sealed class ReportFile(string path, bool isKept, bool isForced)
{
    /// <summary>Checks whether the file can be written. Call it before records are read, which can take minutes.</summary>
    /// <exception cref="IOException">The folder does not exist, or the file exists and must not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only.</exception>
    public void Check()
    {
        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}.");
        }

        if (isKept && File.Exists(path))
        {
            throw new IOException($"The file {path} exists already.");
        }

        if (!isForced && File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
        {
            throw new UnauthorizedAccessException($"The file {path} is read-only.");
        }
    }

    /// <summary>Writes the report.</summary>
    /// <param name="totals">The content of the report.</param>
    /// <param name="title">The report's title.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public void Write(ReportTotals totals, string title)
    {
        Check();
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
        {
            File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
        }

        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                HtmlReport.Write(totals, title, TimeProvider.System.GetUtcNow(), writer);
            }

            File.Move(temporary, path, overwrite: !isKept);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
