// A runner for the tests: takes the jobs of a Gitea and runs them on this machine, without Docker,
// with the library that Gitea's own runner (act_runner 0.3.0) is built on, and set up as that
// runner sets it up. The program itself is in no registry, its parts are.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	runnerv1 "code.gitea.io/actions-proto-go/runner/v1"
	"code.gitea.io/actions-proto-go/runner/v1/runnerv1connect"
	"connectrpc.com/connect"
	"github.com/nektos/act/pkg/common"
	"github.com/nektos/act/pkg/model"
	"github.com/nektos/act/pkg/runner"
	log "github.com/sirupsen/logrus"
	"go.yaml.in/yaml/v4"
)

const version = "0.3.0"

type service = runnerv1connect.RunnerServiceClient

func main() {
	instance := flag.String("instance", "", "address of the Gitea")
	token := flag.String("token-file", "", "file with the registration token")
	labels := flag.String("labels", "ubuntu-latest", "what `runs-on` may name, with commas between")
	folder := flag.String("directory", "", "where actions and the jobs' files are kept")
	capacity := flag.Int("capacity", 1, "how many jobs run at once")
	flag.Parse()
	log.SetLevel(log.WarnLevel)
	stopped, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	address := strings.TrimSuffix(*instance, "/")
	client, err := register(stopped, address, *token, strings.Split(*labels, ","))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("Registered")
	var running sync.WaitGroup
	for range *capacity {
		running.Go(func() {
			for stopped.Err() == nil {
				if task := fetch(stopped, client); task != nil {
					run(stopped, client, task, address, *folder)
				}
			}
		})
	}
	running.Wait()
}

// register returns the client of a runner that the Gitea knows.
func register(ctx context.Context, address, tokenFile string, labels []string) (service, error) {
	token, err := os.ReadFile(tokenFile)
	if err != nil {
		return nil, err
	}
	base := address + "/api/actions"
	stranger := runnerv1connect.NewRunnerServiceClient(http.DefaultClient, base)
	answer, err := stranger.Register(ctx, connect.NewRequest(&runnerv1.RegisterRequest{
		Name:    "runner",
		Token:   strings.TrimSpace(string(token)),
		Version: version,
		Labels:  labels,
	}))
	if err != nil {
		return nil, err
	}
	identify := func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, request connect.AnyRequest) (connect.AnyResponse, error) {
			request.Header().Set("x-runner-uuid", answer.Msg.Runner.Uuid)
			request.Header().Set("x-runner-token", answer.Msg.Runner.Token)
			return next(ctx, request)
		}
	}
	identity := connect.WithInterceptors(connect.UnaryInterceptorFunc(identify))
	return runnerv1connect.NewRunnerServiceClient(http.DefaultClient, base, identity), nil
}

// fetch asks for a job, and waits a moment when there is none.
func fetch(ctx context.Context, client service) *runnerv1.Task {
	answer, err := client.FetchTask(ctx, connect.NewRequest(&runnerv1.FetchTaskRequest{}))
	if err == nil && answer.Msg.Task != nil {
		return answer.Msg.Task
	}
	if err != nil && ctx.Err() == nil {
		fmt.Fprintln(os.Stderr, err)
	}
	select {
	case <-ctx.Done():
	case <-time.After(250 * time.Millisecond):
	}
	return nil
}

// run takes a job to its end and reports it all the while.
func run(stopped context.Context, client service, task *runnerv1.Task, address, folder string) {
	ctx, cancel := context.WithCancel(stopped)
	defer cancel()
	report := newReport(client, task, cancel)
	ended := make(chan struct{})
	reported := make(chan struct{})
	go func() {
		defer close(reported)
		report.keepSending(ended)
	}()
	outputs, err := execute(ctx, task, report, address, folder)
	close(ended)
	<-reported
	report.finish(outputs, err)
}

func execute(
	ctx context.Context, task *runnerv1.Task, report *report, address, folder string,
) (outputs map[string]string, err error) {
	defer func() {
		if problem := recover(); problem != nil {
			err = fmt.Errorf("panic: %v", problem)
		}
	}()
	workflow, id, err := workflowOf(task)
	if err != nil {
		return nil, err
	}
	plan, err := model.CombineWorkflowPlanner(workflow).PlanJob(id)
	if err != nil {
		return nil, err
	}
	job := workflow.GetJob(id)
	report.expectSteps(len(job.Steps))
	config, err := configOf(task, address, folder)
	if err != nil {
		return nil, err
	}
	runs, err := runner.New(config)
	if err != nil {
		return nil, err
	}
	ctx = runner.WithJobLoggerFactory(common.WithLoggerHook(ctx, report), quiet{})
	err = runs.NewPlanExecutor(plan)(ctx)
	return job.Outputs, err
}

// workflowOf reads the one job of a task, and puts those it needs beside it as they ended.
func workflowOf(task *runnerv1.Task) (*model.Workflow, string, error) {
	workflow, err := model.ReadWorkflow(bytes.NewReader(task.WorkflowPayload))
	if err != nil {
		return nil, "", err
	}
	ids := workflow.GetJobIDs()
	if len(ids) != 1 {
		return nil, "", fmt.Errorf("the task has the jobs %v instead of one", ids)
	}
	needs := []string{}
	for id, need := range task.Needs {
		needs = append(needs, id)
		result := strings.ToLower(strings.TrimPrefix(need.Result.String(), "RESULT_"))
		workflow.Jobs[id] = &model.Job{Outputs: need.Outputs, Result: result}
	}
	slices.Sort(needs)
	list := yaml.Node{Kind: yaml.SequenceNode}
	for _, id := range needs {
		list.Content = append(list.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: id})
	}
	workflow.Jobs[ids[0]].RawNeeds = list
	return workflow, ids[0], nil
}

func configOf(task *runnerv1.Task, address, folder string) (*runner.Config, error) {
	known := task.Context.Fields
	text := func(name string) string { return known[name].GetStringValue() }
	// `run_attempt` is left out, as by that runner: jobs see an empty GITHUB_RUN_ATTEMPT.
	preset := &model.GithubContext{
		Event:           known["event"].GetStructValue().AsMap(),
		RunID:           text("run_id"),
		RunNumber:       text("run_number"),
		Actor:           text("actor"),
		Repository:      text("repository"),
		EventName:       text("event_name"),
		Sha:             text("sha"),
		Ref:             text("ref"),
		RefName:         text("ref_name"),
		RefType:         text("ref_type"),
		HeadRef:         text("head_ref"),
		BaseRef:         text("base_ref"),
		Token:           task.Secrets["GITEA_TOKEN"],
		RepositoryOwner: text("repository_owner"),
		RetentionDays:   text("retention_days"),
	}
	event, err := json.Marshal(preset.Event)
	if err != nil {
		return nil, err
	}
	return &runner.Config{
		Workdir:        "/workspace/" + preset.Repository,
		ActionCacheDir: folder,
		LogOutput:      true,
		Env: map[string]string{
			"ACTIONS_RUNTIME_URL":          address + "/api/actions_pipeline/",
			"ACTIONS_RESULTS_URL":          address,
			"ACTIONS_RUNTIME_TOKEN":        text("gitea_runtime_token"),
			"GITEA_ACTIONS":                "true",
			"GITEA_ACTIONS_RUNNER_VERSION": version,
		},
		Secrets:               task.Secrets,
		Vars:                  task.Vars,
		GitHubInstance:        address,
		AutoRemove:            true,
		NoSkipCheckout:        true,
		PresetGitHubContext:   preset,
		EventJSON:             string(event),
		ContainerNamePrefix:   fmt.Sprintf("GITEA-ACTIONS-TASK-%d", task.Id),
		DefaultActionInstance: text("gitea_default_actions_url"),
		PlatformPicker:        func([]string) string { return "-self-hosted" },
	}, nil
}
