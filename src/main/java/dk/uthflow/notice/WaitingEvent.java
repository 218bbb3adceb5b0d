package dk.uthflow.notice;

import java.util.List;

/** An event as it is kept, to which nobody is found yet. */
record WaitingEvent(long id, String key, NoticeKind kind, String caseNumber, String person, List<String> audience) {

}
