using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Gateway.Files;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of the cmdlets that save files, several at once, each completely or not at all. If a file fails, the command writes one error and saves the others.
/// </summary>
/// <typeparam name="T">The record of a file.</typeparam>
public abstract class TwilioSaveCommand<T> : TwilioCommand
{
    private BoundedParallel? _work;
    private WorkProgress? _progress;
    private SavePath? _path;
    private int _saved;

    /// <summary>The SIDs of the files to save. Objects from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIDs of the files to save.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public string[] Sid { get; set; } = [];

    /// <summary>
    /// A folder, which is created if it does not exist, or the path of a single file with its extension. In a folder, the name of each file is its SID with
    /// an extension. The default is the current folder.
    /// </summary>
    [Parameter(Position = 1), NotSent, ValidateNotNullOrEmpty, Text, Alias("Destination", "OutFile", "FilePath", "LiteralPath")]
    public string Path { get; set; } = ".";

    /// <summary>
    /// Replaces existing files, each when the new one is complete. Without -Force, they are kept, with an error for each. An earlier transfer is resumed in
    /// both cases.
    /// </summary>
    [Parameter, NotSent]
    public SwitchParameter Force { get; set; }

    /// <summary>
    /// The number of transfers in progress at once, 1 to 32. The default is 4. Files are returned as they are completed, and the session's rate limit
    /// applies.
    /// </summary>
    [Parameter, NotSent, ValidateRange(1, 32)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>The description of a download in -WhatIf and in questions.</summary>
    private protected abstract string Action { get; }

    private protected override void Begin()
    {
        _path = SavePath.Of(Path, FilePath(Path));
        _work = new BoundedParallel(this, ThrottleLimit);
        _progress = new WorkProgress(this, Action, Say);
    }

    /// <summary>The extension of the single file of -Path; null for a folder.</summary>
    private protected string? FileExtension => _path!.Extension;

    /// <summary>Saves the files of the current input in the given format.</summary>
    private protected void Save(FileForm form)
    {
        foreach (var sid in Sid.Where(sid => IsSidOf(ResourceOf<T>(), sid)))
        {
            if (!ShouldProcess($"{sid} to {_path}", Action))
            {
                continue;
            }

            if (!_path!.TryTake(Force, out var target))
            {
                WriteError(ErrorRecords.InvalidInput("OneFileOnly", $"{_path} is the path of one file, and another file was saved to it.", sid, "Specify a folder with -Path."));
                continue;
            }

            Start(sid, form, target);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _work!.Finish();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _progress?.Dispose();
    }

    private void Start(string sid, FileForm form, FileTarget target)
    {
        var (client, resource) = (MakeClient(), ResourceOf<T>());
        _work!.Run(async stop =>
        {
            try
            {
                var path = await client.SaveAsync(resource, sid, form, target, bytes => _progress!.Add(bytes), stop).ConfigureAwait(false);
                return () => Written(path);
            }
            catch (MatonException error)
            {
                return () => Fail(error, sid);
            }
        });
    }

    private void Written(string path)
    {
        _saved++;
        WriteFile(path);
    }

    private string Say(WorkProgress progress)
        => string.Create(CultureInfo.InvariantCulture, $"{_saved:#,0} saved, {progress.Done / 1e6:#,0.0} MB, {progress.Rate / 1e6:0.0} MB a second");
}
