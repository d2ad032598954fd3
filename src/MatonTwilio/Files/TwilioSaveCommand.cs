using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Gateway.Files;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of the cmdlets that save files: several at a time, each whole or not at all. One file's failure is one error; the others are saved.
/// </summary>
/// <typeparam name="T">What stands for a file.</typeparam>
public abstract class TwilioSaveCommand<T> : TwilioCommand
{
    private BoundedParallel? _work;
    private WorkProgress? _progress;
    private SavePath? _path;
    private int _saved;

    /// <summary>The SIDs of what is to be saved; objects from the pipeline have theirs, and their account's.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIDs of what is to be saved.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter))]
    public string[] Sid { get; set; } = [];

    /// <summary>
    /// A folder, made where it is missing, in which each file is named after its SID and the kind of its content; or the path of one file: a
    /// path with an extension that is no folder. The default is the current folder.
    /// </summary>
    [Parameter(Position = 1), NotSent, ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>
    /// Replaces files that are there, each once the new one is whole. Without it they are kept, with an error each. What an earlier transfer
    /// left off is gone on with in both cases.
    /// </summary>
    [Parameter, NotSent]
    public SwitchParameter Force { get; set; }

    /// <summary>How many files may be on their way at once. They come out as they are saved; the session's rate limit holds.</summary>
    [Parameter, NotSent, ValidateRange(1, 32)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>What it is called in -WhatIf and in questions.</summary>
    private protected abstract string Action { get; }

    private protected override void Begin()
    {
        _path = SavePath.Of(Path, FilePath(Path));
        _work = new BoundedParallel(this, ThrottleLimit);
        _progress = new WorkProgress(this, Action, Say);
    }

    /// <summary>The extension of the one file that -Path names; null for a folder.</summary>
    private protected string? FileExtension => _path!.Extension;

    /// <summary>Saves the files of the current input, in this form.</summary>
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
                WriteError(ErrorRecords.InvalidInput("OneFileOnly", $"{_path} is one file, and another one was saved to it.", sid, "Name a folder with -Path."));
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
