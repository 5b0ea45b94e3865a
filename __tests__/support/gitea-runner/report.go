package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	runnerv1 "code.gitea.io/actions-proto-go/runner/v1"
	"connectrpc.com/connect"
	"github.com/nektos/act/pkg/runner"
	log "github.com/sirupsen/logrus"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// report sends the log and the state of a job; it learns both from what the library logs.
type report struct {
	client  service
	cancel  context.CancelFunc
	secrets []string

	lock  sync.Mutex
	rows  []*runnerv1.LogRow
	sent  int64
	state *runnerv1.TaskState
}

func newReport(client service, task *runnerv1.Task, cancel context.CancelFunc) *report {
	secrets := []string{task.Context.Fields["gitea_runtime_token"].GetStringValue()}
	for _, secret := range task.Secrets {
		secrets = append(secrets, secret)
	}
	state := &runnerv1.TaskState{Id: task.Id, StartedAt: timestamppb.Now()}
	return &report{client: client, cancel: cancel, secrets: secrets, state: state}
}

func (r *report) expectSteps(count int) {
	r.lock.Lock()
	defer r.lock.Unlock()
	for id := range count {
		r.state.Steps = append(r.state.Steps, &runnerv1.StepState{Id: int64(id)})
	}
}

// quiet keeps the jobs' logs from this program's own output.
type quiet struct{}

func (quiet) WithJobLogger() *log.Logger {
	logger := log.New()
	logger.SetOutput(io.Discard)
	logger.SetLevel(log.TraceLevel)
	return logger
}

func (*report) Levels() []log.Level { return log.AllLevels }

// Fire is called with every line of the job's log.
func (r *report) Fire(entry *log.Entry) error {
	r.lock.Lock()
	defer r.lock.Unlock()
	stage, _ := entry.Data["stage"].(string)
	step := r.stepOf(entry)
	isMain := stage == "Main" && step != nil
	if isMain && step.StartedAt == nil {
		step.StartedAt = timestamppb.New(entry.Time)
		step.LogIndex = r.sent + int64(len(r.rows))
	}
	isOutput, _ := entry.Data["raw_output"].(bool)
	if isOutput || entry.Level <= log.ErrorLevel || (!isMain && entry.Level <= log.InfoLevel) {
		r.write(entry)
		if isMain {
			step.LogLength++
		}
	}
	if result, is := resultIn(entry, "stepResult"); is && isMain && !isPart(entry) {
		step.Result = result
		step.StoppedAt = timestamppb.New(entry.Time)
	}
	if result, is := resultIn(entry, "jobResult"); is && stage != "Main" {
		r.end(result)
	}
	return nil
}

func (r *report) stepOf(entry *log.Entry) *runnerv1.StepState {
	number, is := entry.Data["stepNumber"].(int)
	if !is || number >= len(r.state.Steps) {
		return nil
	}
	return r.state.Steps[number]
}

// isPart: of a composite action's steps only the action's own result counts.
func isPart(entry *log.Entry) bool {
	ids, _ := entry.Data["stepID"].([]string)
	return len(ids) > 1
}

func resultIn(entry *log.Entry, name string) (runnerv1.Result, bool) {
	word := fmt.Sprint(entry.Data[name])
	result, is := runnerv1.Result_value["RESULT_"+strings.ToUpper(word)]
	return runnerv1.Result(result), is
}

func (r *report) write(entry *log.Entry) {
	text := strings.TrimRight(entry.Message, "\r\n")
	for _, secret := range append(r.secrets, *runner.Masks(entry.Context)...) {
		if secret != "" {
			text = strings.ReplaceAll(text, secret, "***")
		}
	}
	if strings.HasPrefix(text, "::add-mask::") || strings.HasPrefix(text, "::debug::") {
		return
	}
	row := &runnerv1.LogRow{Time: timestamppb.New(entry.Time), Content: text}
	r.rows = append(r.rows, row)
}

func (r *report) end(result runnerv1.Result) {
	r.state.Result = result
	r.state.StoppedAt = timestamppb.Now()
	for _, step := range r.state.Steps {
		if step.Result == runnerv1.Result_RESULT_UNSPECIFIED {
			step.Result = runnerv1.Result_RESULT_CANCELLED
			if result == runnerv1.Result_RESULT_SKIPPED {
				step.Result = result
			}
		}
	}
}

func (r *report) keepSending(ended <-chan struct{}) {
	for {
		select {
		case <-ended:
			return
		case <-time.After(500 * time.Millisecond):
		}
		if err := r.send(false, nil); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
}

// finish sends the rest, with the job's result and outputs.
func (r *report) finish(outputs map[string]string, problem error) {
	r.lock.Lock()
	if r.state.Result == runnerv1.Result_RESULT_UNSPECIFIED {
		r.end(runnerv1.Result_RESULT_FAILURE)
	}
	last := "Job ended"
	if problem != nil {
		last = problem.Error()
	}
	r.rows = append(r.rows, &runnerv1.LogRow{Time: timestamppb.Now(), Content: last})
	r.lock.Unlock()
	for tries := 0; ; tries++ {
		err := r.send(true, outputs)
		if err == nil {
			return
		}
		fmt.Fprintln(os.Stderr, err)
		if tries == 5 {
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
}

// send hands over what came since the last time; the result only at the very end, after the log.
func (r *report) send(isLast bool, outputs map[string]string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	r.lock.Lock()
	rows, index := r.rows, r.sent
	state := proto.CloneOf(r.state)
	r.lock.Unlock()
	if len(rows) > 0 {
		answer, err := r.client.UpdateLog(ctx, connect.NewRequest(&runnerv1.UpdateLogRequest{
			TaskId: state.Id, Index: index, Rows: rows, NoMore: isLast,
		}))
		if err != nil {
			return err
		}
		r.lock.Lock()
		r.rows = r.rows[answer.Msg.AckIndex-r.sent:]
		r.sent = answer.Msg.AckIndex
		r.lock.Unlock()
	}
	if !isLast {
		state.Result = runnerv1.Result_RESULT_UNSPECIFIED
	}
	answer, err := r.client.UpdateTask(ctx, connect.NewRequest(&runnerv1.UpdateTaskRequest{
		State: state, Outputs: outputs,
	}))
	if err != nil {
		return err
	}
	if !isLast && answer.Msg.State.GetResult() == runnerv1.Result_RESULT_CANCELLED {
		r.cancel()
	}
	return nil
}
