package org.henji.eventstore;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The store cannot be opened, or cannot take what was given to it. The message names the folder, what is wrong and what
 * to do, in Chinese and English. Unless {@link #outcomeUnknown()} says otherwise, nothing was stored.
 */
public class EventStoreUnavailableException extends EventStoreException {

    /** What is wrong. */
    public enum Reason {
        HELD(
                "事件库目录 %s 正被另一个进程使用。请先停止那个进程，或为本进程配置另一个目录。",
                "The event store folder %s is in use by another process."
                        + " Stop that process, or configure another folder for this one."),
        CORRUPTED(
                "事件库目录 %s 已损坏。请停止服务、保留该目录的副本，并整体从备份恢复；不要删除其中的个别文件。",
                "The event store folder %s is corrupted. Stop the service, keep a copy of the folder and restore all of it"
                        + " from a backup; do not delete single files."),
        UNREADABLE(
                "事件库目录 %s 无法读取。请检查磁盘、系统日志以及进程可打开文件数的限制，然后重新启动服务。",
                "The event store folder %s cannot be read. Check the disk, the system's log and how many files the process"
                        + " may open, then restart the service."),
        FOREIGN(
                "目录 %s 不为空，且不是事件库。请配置一个空目录或原有的事件库目录。",
                "The folder %s is not empty and not an event store."
                        + " Configure an empty folder or the folder of the existing store."),
        NEWER_FORMAT(
                "事件库目录 %s 由更新版本的程序写入。请使用该版本或更高版本的程序打开。",
                "The event store folder %s was written by a newer version of this program."
                        + " Open it with that version or a later one."),
        NOT_WRITABLE(
                "事件库目录 %s 无法创建或写入。请检查路径，并让运行本服务的用户拥有该目录的读写权限。",
                "The event store folder %s cannot be created or written. Check the path, and give the user that runs this"
                        + " service the right to read and write it."),
        DISK_FULL(
                "事件库目录 %s 所在磁盘的剩余空间不足，未保存任何内容。请清理或扩充磁盘后重试。",
                "The disk of the event store folder %s is short of space; nothing was stored."
                        + " Free or add disk space, then try again."),
        WRITE_FAILED(
                "事件库目录 %s 先前写入失败，已停止接受写入（仍可读取），未保存任何内容。请检查磁盘，然后重新启动服务。",
                "The event store folder %s failed to write before and takes no more writes (reading goes on);"
                        + " nothing was stored. Check the disk, then restart the service."),
        OUTCOME_UNKNOWN(
                "事件库目录 %s 写入时出错或超时，本次内容是否已保存尚不确定。请检查磁盘、重新启动服务，并在重试前先查询结果。",
                "Writing to the event store folder %s failed or took too long: it is unknown whether this was stored."
                        + " Check the disk, restart the service, and look whether it is there before trying again."),
        OVERLOADED(
                "事件库 %s 繁忙，在规定时间内未轮到本次写入，未保存任何内容。请稍后重试；若经常发生，请检查磁盘速度。",
                "The event store %s is busy: this write did not get its turn in time and nothing was stored."
                        + " Try again later; if it happens often, check the speed of the disk."),
        INTERRUPTED(
                "写入事件库 %s 的等待被中断，未保存任何内容。请重试。",
                "Waiting to write to the event store %s was interrupted; nothing was stored. Try again."),
        CLOSED("事件库 %s 已关闭。请重新启动服务。", "The event store %s is closed. Restart the service.");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        private String message(Path directory, @Nullable String detail) {
            String text = chinese.formatted(directory) + " / " + english.formatted(directory);
            return detail == null ? text : text + " [" + detail + "]";
        }
    }

    private final Reason reason;
    private final Path directory;

    EventStoreUnavailableException(Reason reason, Path directory) {
        this(reason, directory, (Throwable) null);
    }

    EventStoreUnavailableException(Reason reason, Path directory, String detail) {
        this(reason, directory, detail, null);
    }

    EventStoreUnavailableException(Reason reason, Path directory, @Nullable Throwable cause) {
        this(reason, directory, cause == null ? null : cause.getMessage(), cause);
    }

    private EventStoreUnavailableException(
            Reason reason, Path directory, @Nullable String detail, @Nullable Throwable cause) {
        super(reason.message(directory, detail), cause);
        this.reason = reason;
        this.directory = directory;
    }

    public Reason reason() {
        return reason;
    }

    public Path directory() {
        return directory;
    }

    /** Whether what was being appended may turn out to be stored after all. */
    public boolean outcomeUnknown() {
        return reason == Reason.OUTCOME_UNKNOWN;
    }
}
